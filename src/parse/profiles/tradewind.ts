import type { ProfileData } from './profile.ts';

export const tradewind: ProfileData = {
  name: 'tradewind',
  outlet: 'Tradewind',
  marks: ['Get the Tradewind Brief', 'Also on Tradewind', 'About Tradewind'],
  furniture: ['Quotes may lag the market by a quarter of an hour.'],
  ends: ['Get the Tradewind Brief'],
};

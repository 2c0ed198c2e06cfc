import type { ProfileData } from './profile.ts';

export const larkhavenTimes: ProfileData = {
  name: 'larkhaven-times',
  outlet: 'Larkhaven Times',
  hosts: ['larkhaventimes.example'],
  marks: ['Larkhaven Times', 'Sign up for Lark Rise'],
  timeZone: 'America/New_York',
  furniture: ['Listen to this article'],
  ends: ['Sign up for Lark Rise'],
};

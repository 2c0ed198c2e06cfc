import type { ProfileData } from './profile.ts';

export const northmarkLedger: ProfileData = {
  name: 'northmark-ledger',
  outlet: 'Northmark Ledger',
  marks: ['Northmark Ledger', 'Sign up for The Morning Ledger'],
  dayFirst: false,
  ends: ['Sign up for The Morning Ledger'],
};

import type { ProfileData } from './profile.ts';

export const aldermoorGazette: ProfileData = {
  name: 'aldermoor-gazette',
  outlet: 'The Aldermoor Gazette',
  hosts: ['aldermoorgazette.example'],
  marks: ['Follow The Aldermoor Gazette on Facebook and X', 'Registered in England & Wales. Aldermoor Newspapers Ltd.'],
  timeZone: 'Europe/London',
  dayFirst: true,
  furniture: ['You can sign up to our free daily newsletter here.'],
  ends: ['Follow The Aldermoor Gazette on Facebook and X'],
};

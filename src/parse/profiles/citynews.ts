import type { ProfileData } from './profile.ts';

export const citynews: ProfileData = {
  name: 'citynews',
  outlet: 'CityNews',
  hosts: ['citynews.ca'],
  marks: ['Submit a Correction', 'Accessibility Feedback', 'Top Stories'],
  timeZone: 'America/Toronto',
};

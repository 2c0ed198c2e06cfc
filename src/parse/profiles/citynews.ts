import type { Profile } from './profile.ts';

export const citynews: Partial<Profile> & { name: string } = {
  name: 'citynews',
  outlet: 'CityNews',
  hosts: ['citynews.ca'],
  marks: ['Submit a Correction', 'Accessibility Feedback', 'Top Stories'],
  timeZone: 'America/Toronto',
};

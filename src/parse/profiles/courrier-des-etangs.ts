import type { ProfileData } from './profile.ts';

export const courrierDesEtangs: ProfileData = {
  name: 'courrier-des-etangs',
  outlet: 'Le Courrier des Étangs',
  marks: ['Le Courrier des Étangs', 'La newsletter de la rédaction'],
  dayFirst: true,
  ends: ['La newsletter de la rédaction'],
};

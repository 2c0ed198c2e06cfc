import type { ProfileData } from './profile.ts';

export const theQuarto: ProfileData = {
  name: 'the-quarto',
  outlet: 'The Quarto',
  hosts: ['thequarto.example'],
  marks: ['Support The Quarto', 'More from this section'],
  ends: ['Support The Quarto'],
};

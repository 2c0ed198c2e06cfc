import type { ProfileData } from './profile.ts';

export const pilcrowAndPlough: ProfileData = {
  name: 'pilcrow-and-plough',
  outlet: 'The Pilcrow & the Plough',
  hosts: ['pilcrowplough.example'],
  marks: ['Notes on small towns, small presses and large vegetables'],
};

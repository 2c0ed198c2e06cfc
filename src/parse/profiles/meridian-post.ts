import type { ProfileData } from './profile.ts';

export const meridianPost: ProfileData = {
  name: 'meridian-post',
  outlet: 'The Meridian Post',
  marks: ['The Meridian Post', 'The world in five minutes, every morning'],
  dayFirst: true,
  ends: ['The world in five minutes, every morning'],
};

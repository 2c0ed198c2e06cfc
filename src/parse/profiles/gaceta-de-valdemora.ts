import type { ProfileData } from './profile.ts';

export const gacetaDeValdemora: ProfileData = {
  name: 'gaceta-de-valdemora',
  outlet: 'La Gaceta de Valdemora',
  marks: ['La Gaceta de Valdemora', 'Recibe cada mañana las noticias de tu comarca'],
  timeZone: 'Europe/Madrid',
  dayFirst: true,
  ends: ['Boletín diario'],
};

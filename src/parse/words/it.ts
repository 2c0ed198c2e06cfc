import type { Words } from './words.ts';

export const it: Words = {
  language: 'it',
  months: [
    ['gennaio', 'gen'],
    ['febbraio', 'feb'],
    ['marzo', 'mar'],
    ['aprile', 'apr'],
    ['maggio', 'mag'],
    ['giugno', 'giu'],
    ['luglio', 'lug'],
    ['agosto', 'ago'],
    ['settembre', 'set', 'sett'],
    ['ottobre', 'ott'],
    ['novembre', 'nov'],
    ['dicembre', 'dic'],
  ],
  weekdays: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
  published: ['pubblicato', 'pubblicato il', 'pubblicato da', 'data'],
  updated: [
    'aggiornato',
    'aggiornato il',
    'aggiornato alle',
    'ultimo aggiornamento',
    'modificato il',
    'modifica il',
    'modifica',
  ],
  by: ['di', 'da', 'autore', 'a cura di', 'scritto da', 'dal nostro inviato', 'dal nostro corrispondente', 'testo di'],
  and: ['e', 'con'],
  roles: ['redazione', 'inviato', 'inviata', 'corrispondente', 'giornalista', 'direttore', 'direttrice', 'cronista'],
};

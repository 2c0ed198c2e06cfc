import { z } from 'zod';

const line = z.string().trim().min(1);

/** What is peculiar to one publisher's pages, as data; it says only where they differ from what holds for all. */
export const Profile = z.strictObject({
  name: z.string().min(1),
  outlet: z.string().nullable().default(null).describe('As the publisher prints its name: "CityNews"'),
  hosts: z
    .array(z.string())
    .default([])
    .describe(
      'Of its addresses, without "www."; a page from one of them, or from a host below it, is this publisher’s',
    ),
  marks: z
    .array(line)
    .default([])
    .describe(
      'Lines that together only its pages have: all must be there, whole; case and the shape of quotation marks aside',
    ),
  timeZone: z.string().nullable().default(null).describe('IANA name of the zone that its printed times are in'),
  dayFirst: z.boolean().nullable().default(null).describe('Whether 03/04/2024 is April 3rd'),
  furniture: z
    .array(line)
    .default([])
    .describe('Lines that are furniture wherever they stand, compared in the same way'),
  ends: z.array(line).default([]).describe('Lines after which nothing of the story follows'),
});

/** A longer line is never a profile's. */
export const LONGEST_LINE = 300;

/** A line as a profile's lines are compared with it: case, white space and the shape of quotation marks make no difference. */
export function lineKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[‘’´`]/g, "'")
    .replace(/[“”„]/g, '"');
}

export type Profile = z.output<typeof Profile>;

/** A profile as it is written down. */
export type ProfileData = z.input<typeof Profile>;

/** The words of one language that the stages know news by. All in lower case, without a final dot. */
export interface Words {
  /** ISO 639-1. */
  language: string;
  /** Twelve: every form of each month's name, abbreviations too. */
  months: string[][];
  /** Names of weekdays, abbreviations too. */
  weekdays: string[];
  /** What stands before the day of publication: "published", "posted on". */
  published: string[];
  /** What stands before the day of a change: "last updated". */
  updated: string[];
  /** What stands before the names of those who wrote it: "by", "written by". */
  by: string[];
  /** What joins two names: "and", "with". */
  and: string[];
  /** What a writer is or stands for, apart from a name: "reporter", "political editor", "staff". */
  roles: string[];
}

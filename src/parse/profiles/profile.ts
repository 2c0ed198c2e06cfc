/** What is peculiar to one publisher's pages, as data; it says only where they differ from `generic`. */
export interface Profile {
  name: string;
  /** As the publisher prints its name: "CityNews". */
  outlet: string | null;
  /** Hosts of its addresses, without "www.": a page from one of them, or from a host below it, is this publisher's. */
  hosts: string[];
  /** Lines that together only this publisher's pages have. All must be there; matched whole, case aside. */
  marks: string[];
  /** IANA name of the zone that its printed times are in. */
  timeZone: string | null;
  dayFirst: boolean | null;
  /** Lines that are furniture wherever they stand, matched whole, case aside. */
  furniture: string[];
  /** Lines after which nothing of the story follows. */
  ends: string[];
}

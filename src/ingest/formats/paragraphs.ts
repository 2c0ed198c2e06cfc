/** The text of something marked up, as it is met. */
export interface Paragraphs {
  /** Where a line ends in the source says nothing. */
  add(text: string): void;
  endLine(): void;
  /** What comes next begins another. */
  end(): void;
  /** All of them, a blank line between two. */
  text(): string;
}

export function paragraphs(): Paragraphs {
  const ended: string[] = [];
  let open = '';

  function end(): void {
    const text = open
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (text) ended.push(text);
    open = '';
  }
  return {
    add(text) {
      open += text.replace(/\s+/g, ' ');
    },
    endLine() {
      open += '\n';
    },
    end,
    text() {
      end();
      return ended.join('\n\n');
    },
  };
}

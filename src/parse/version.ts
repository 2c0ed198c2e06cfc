/** Of the rules as a whole; another one means that every article is parsed again. */
export const PARSER_VERSION = '1.0.0';

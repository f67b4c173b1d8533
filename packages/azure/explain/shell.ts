/** One word for a shell, quoted. */
export const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** One word for a shell, quoted where it must be: resource groups may have brackets in their names. */
export const shellWord = (text: string): string => (/^[\w./:@-]+$/.test(text) ? text : shellQuoted(text));

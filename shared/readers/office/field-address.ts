/** The address in the code of a field such as `HYPERLINK "https://…"`; '' for other fields. */
export const addressIn = (code: string): string =>
  /^\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))/i.exec(code)?.slice(1).find(Boolean) ?? '';

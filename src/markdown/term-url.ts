/** The term that a link such as `term:assess` names; undefined for any other link. */
export const termUrl = (url: string): string | undefined => url.match(/^term:(.*)$/)?.[1];

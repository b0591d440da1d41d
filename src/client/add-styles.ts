/** Adds a style sheet of something fetched on demand, by its address (`?url`): imported, the build would put it on every page. */
export const addStyles = (address: string): void => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address }));

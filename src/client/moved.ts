// A page that moved: goes on at once, with the fragment. An old section has its own line, which knows where it went.
const main = document.querySelector<HTMLElement>('[data-moved]')!;
const id = location.hash.slice(1);
const section = id ? document.getElementById(id)?.dataset.to : undefined;
location.replace(section ?? main.dataset.moved! + (main.dataset.moved!.includes('#') ? '' : location.search + location.hash));
export {};

const name = 'bujiao:copy-form';

/** The form that the reader wants every copy in: read it; with a form, keep it; with "", forget it. */
export function rememberedForm(form?: string): string | null {
  try {
    if (form) localStorage.setItem(name, form);
    else if (form === '') localStorage.removeItem(name);
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

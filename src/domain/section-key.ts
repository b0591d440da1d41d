/**
 * The tail of a section's key after its page's key: numbers for a unit of law (`sil-63` and `p2-i3`: `-2-3`), `--id` for
 * the rest. By itself, since every page's script needs this and nothing else of the domain.
 * @param isArticle whether the page is an article
 */
export function keyTail(id: string, isArticle: boolean): string {
  const unit = isArticle && id.match(/^p(\d+)(?:-i(\d+))?$/);
  return unit ? `-${unit.slice(1).filter(Boolean).join('-')}` : `--${id}`;
}

import type { FlowPlace } from '../../domain/flow/replay.ts';

/** Draws the reader's way and the place where they stand into every chart of the page. */
export function markChart(place: FlowPlace, here: string | undefined): void {
  for (const chart of document.querySelectorAll('[data-chart]')) {
    for (const element of chart.querySelectorAll('.on, .here')) {
      element.classList.remove('on', 'here');
      element.removeAttribute('aria-current');
    }
    place.steps.forEach((step, index) => {
      chart.querySelector(`[data-node="${step.question}"]`)?.classList.add('on');
      chart.querySelector(`[data-edge="${step.question}.${place.taken[index]}"]`)?.classList.add('on');
    });
    const last = place.steps.at(-1);
    const stand = place.outcome && last ? chart.querySelector(`[data-edge="${last.question}.${place.taken.at(-1)}"] a`) : here && chart.querySelector(`[data-node="${here}"]`);
    if (!stand) continue;
    stand.classList.add('here');
    stand.setAttribute('aria-current', 'step');
  }
}

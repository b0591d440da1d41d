/** Where a day stands between 0 and 1: marks are equally far apart, days between two marks evenly spread. */
export function position(day: number, ticks: { day: number }[]): number {
  const after = ticks.findIndex((tick) => tick.day >= day);
  if (after === -1) return 1;
  if (after === 0) return 0;
  const [a, b] = [ticks[after - 1]!.day, ticks[after]!.day];
  return (after - 1 + (day - a) / (b - a)) / (ticks.length - 1);
}

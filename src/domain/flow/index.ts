/**
 * A decision flow as plain data and pure functions: replay, enumeration, validation, addresses, the chart's layout.
 * It knows nothing of what is asked. See README.md.
 */
export * from './address.ts';
export * from './chart.ts';
export * from './check.ts';
export * from './enumerate.ts';
export * from './facts.ts';
export * from './replay.ts';
export * from './text.ts';
export * from './types.ts';

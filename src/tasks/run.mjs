// Every npm script starts here, on whatever Node (20 or later) the machine has.
// Plain JavaScript without dependencies: it runs before anything is installed.
//
//   node src/tasks/run.mjs <task>
//
// It installs what is missing, finds a Node new enough for Astro, then runs the task's steps with that Node.
import { ensurePackages, ensureNode, run } from './setup.mjs';

/** Each task: what it is for, and its steps (a module of this folder, or a command of node_modules/.bin). */
const tasks = {
  start: [['build.ts'], ['serve.ts']],
  build: [['build.ts']],
  dev: [['dev.ts']],
  test: [['test.ts']],
  'test:all': [['test.ts', '--all']],
  check: [['check.ts']],
  permalinks: [['permalinks.ts']],
  pinyin: [['pinyin.ts']],
  reviewed: [['reviewed.ts']],
  stale: [['stale.ts']],
  paths: [['paths.ts']],
  weigh: [['build.ts'], ['weigh.ts']],
  measure: [['build.ts'], ['measure-search.ts']],
  bundle: [['build.ts'], ['bundle.ts']],
};

const [name, ...rest] = process.argv.slice(2);
const steps = tasks[name];
if (!steps) {
  console.error(`There is no task "${name ?? ''}". Choose one of: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}

try {
  await ensurePackages();
  const node = await ensureNode();
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    await run(node, [`src/tasks/${step[0]}`, ...step.slice(1), ...(isLast ? rest : [])]);
  }
} catch (error) {
  if (error.message) console.error(`\n${error.message}`);
  process.exit(error.exitCode || 1);
}

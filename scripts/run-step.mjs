// Runs child processes for the scripts, so that none outlives its parent. Only Node built-ins: used before installation.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const running = new Set();
const ownGroup = process.platform !== 'win32';

function signal(child, name) {
  try {
    if (ownGroup) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // It has ended in the meantime.
  }
}

/** Ctrl-C and SIGTERM end every child (its whole process group), then this process. Returns the way to undo it. */
export function stopChildrenOnSignal() {
  const handlers = Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }).map(([name, number]) => {
    const stop = () => {
      for (const child of running) signal(child, 'SIGTERM');
      // A server among them may need a moment to close its database.
      setTimeout(() => process.exit(128 + number), running.size === 0 ? 0 : 500);
    };
    process.once(name, stop);
    return [name, stop];
  });
  const killAll = () => {
    for (const child of running) signal(child, 'SIGKILL');
  };
  process.on('exit', killAll);
  return () => {
    for (const [name, stop] of handlers) process.removeListener(name, stop);
    process.removeListener('exit', killAll);
  };
}

/** npm can be ended without a word to this process: then it stops too, and leaves no orphan. */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  timer.unref();
}

/** No command of ours needs as long as this, even where two slow cores run every end-to-end test; one that hangs is ended, and says so. */
const LIMIT_MS = 25 * 60_000;

/** Runs a command. `echo` passes its output through; otherwise it is collected. Never throws: `code` tells. */
export function run(command, args, { env = {}, echo = false } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', echo ? 'inherit' : 'pipe', echo ? 'inherit' : 'pipe'],
      detached: ownGroup,
    });
    running.add(child);
    const limit = setTimeout(() => {
      output += `(ended: it took more than ${LIMIT_MS / 60_000} minutes)\n`;
      signal(child, 'SIGKILL');
    }, LIMIT_MS);
    child.stdout?.on('data', (data) => {
      output += data;
    });
    child.stderr?.on('data', (data) => {
      output += data;
    });
    child.on('error', (error) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code: 127, output: `${output}${command}: ${error.message}\n` });
    });
    child.on('close', (code, signalName) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code: code ?? 1, output: signalName ? `${output}(ended by ${signalName})\n` : output });
    });
  });
}

/** Runs an installed tool by its script in node_modules, without npx and its start-up time. */
export function runTool(script, args, options) {
  return run(process.execPath, [join(ROOT, 'node_modules', script), ...args], options);
}

/** Prints one line on standard error and ends the process with code 1. */
export function fail(line) {
  console.error(line);
  process.exit(1);
}

export function seconds(startMs) {
  return `${((performance.now() - startMs) / 1000).toFixed(1)} s`;
}

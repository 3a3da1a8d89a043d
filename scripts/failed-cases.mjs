// Lists the failed test cases in the JSON reports of Vitest and Playwright: where, what, and how the error begins.
import { stripVTControlCharacters } from 'node:util';

const ERROR_LINES = 4;

/** The first lines that say something. */
export function beginningOf(text) {
  const lines = stripVTControlCharacters(String(text ?? '')).split('\n');
  return lines.filter((line) => line.trim() !== '').slice(0, ERROR_LINES);
}

export function failedInVitest(report) {
  return report.testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    // A file that cannot be read as tests has no case to show.
    if (failed.length === 0 && status === 'failed') return [{ file, name: '', error: beginningOf(message) }];
    return failed.map(({ fullName, failureMessages }) => ({
      file,
      name: fullName,
      error: beginningOf(failureMessages.join('\n')),
    }));
  });
}

export function failedInPlaywright(report) {
  const inSuite = (suite, above) => {
    const titles = suite.title === suite.file ? above : [...above, suite.title];
    const cases = (suite.specs ?? []).filter(({ ok }) => !ok);
    return [
      ...cases.map(({ file, title, tests }) => ({
        file: `e2e/specs/${file}`,
        name: [...titles, title].join(' '),
        error: beginningOf(tests.flatMap(({ results }) => results).find(({ error }) => error)?.error.message),
      })),
      ...(suite.suites ?? []).flatMap((inner) => inSuite(inner, titles)),
    ];
  };
  return [
    ...report.errors.map(({ message }) => ({
      file: 'playwright.config.ts',
      name: '',
      error: beginningOf(message),
    })),
    ...report.suites.flatMap((suite) => inSuite(suite, [])),
  ];
}

// Tests Admiralty grades: codes, names, and that "cannot be judged" meets no mark.
import { expect, test } from 'vitest';
import { bestGrade, GRADE_COUNT, gradeCode, gradeName, meetsGrade } from './grade.ts';
import { CREDIBILITIES, RELIABILITIES } from './taxonomy.ts';

const codeOf = (name: string) => {
  const [reliability = 'F', digit = '6'] = name;
  return gradeCode(
    reliability as (typeof RELIABILITIES)[number],
    Number(digit) as (typeof CREDIBILITIES)[number],
  );
};

test('a code has one name, a name one code', () => {
  const names = RELIABILITIES.flatMap((letter) => CREDIBILITIES.map((digit) => `${letter}${digit}`));
  expect(names.map(codeOf)).toEqual(Array.from({ length: GRADE_COUNT }, (_, code) => code));
  expect(names.map((name) => gradeName(codeOf(name)))).toEqual(names);
});

test('a mark is met in both letter and digit', () => {
  const met = (mark: string) =>
    Array.from({ length: GRADE_COUNT }, (_, code) => code)
      .filter((code) => meetsGrade(code, mark))
      .map(gradeName);
  expect(met('A1')).toEqual(['A1']);
  expect(met('B3')).toEqual(['A1', 'A2', 'A3', 'B1', 'B2', 'B3']);
  expect(met('E5')).toHaveLength(25);
});

test('F and 6 never meet a mark', () => {
  for (const name of ['F1', 'A6', 'F6']) expect(meetsGrade(codeOf(name), 'E5'), name).toBe(false);
});

test('the best grade is that of the most reliable source, then the most credible; what cannot be judged is best only alone', () => {
  const best = (...names: string[]) => {
    const code = bestGrade(names.map(codeOf));
    return code === null ? null : gradeName(code);
  };
  expect(best()).toBeNull();
  expect(best('F6')).toBe('F6');
  expect(best('F1', 'A6')).toBe('A6');
  expect(best('C1', 'B4', 'B3')).toBe('B3');
  expect(best('F1', 'A6', 'E5')).toBe('E5');
});

// Owns the tests of a drag on the border's course: let go of, taken away by the browser, given up.
import { fireEvent, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import type { Course } from './course.ts';
import { type CourseHandle, StripCourse } from './strip-course.tsx';

const COURSE: Course = [
  {
    left: 'AF',
    points: [
      [70, 37, 0],
      [72, 37, 200],
    ],
  },
];

function startDrag() {
  const handle = createRef<CourseHandle>();
  const on = { onPoint: vi.fn(), onStretch: vi.fn(), onLetGo: vi.fn(), onAbandon: vi.fn() };
  render(
    <StripCourse
      ref={handle}
      id="AF-TJ"
      course={COURSE}
      lengthKm={200}
      ends={['west', 'east']}
      stretch={null}
      {...on}
    />,
  );
  const course = screen.getByTestId('strip-course');
  const [, , width = 0, height = 0] = (course.getAttribute('viewBox') ?? '').split(' ').map(Number);
  course.getBoundingClientRect = () => new DOMRect(0, 0, width, height);
  course.setPointerCapture = () => {};
  const at = (x: number) => ({
    clientX: x * width,
    clientY: height / 2,
    isPrimary: true,
    button: 0,
    pointerId: 1,
    pointerType: 'mouse',
  });
  fireEvent.pointerDown(course, at(0.3));
  fireEvent.pointerMove(course, at(0.6));
  expect(on.onStretch).toHaveBeenCalledTimes(1);
  return { course, handle, on, at };
}

test('a drag that is let go of is committed', () => {
  const { course, on, at } = startDrag();
  fireEvent.pointerUp(course, at(0.6));
  expect(on.onLetGo).toHaveBeenCalledTimes(1);
  expect(on.onAbandon).not.toHaveBeenCalled();
});

test('a drag that the browser takes away is abandoned, not committed', () => {
  const { course, on, at } = startDrag();
  fireEvent.pointerCancel(course, at(0.6));
  expect(on.onAbandon).toHaveBeenCalledTimes(1);
  fireEvent.pointerUp(course, at(0.6));
  expect(on.onLetGo).not.toHaveBeenCalled();
});

test('a drag that is given up stays given up: neither its next move nor its end counts', () => {
  const { course, handle, on, at } = startDrag();
  expect(handle.current?.endDrag()).toBe(true);
  fireEvent.pointerMove(course, at(0.8));
  fireEvent.pointerUp(course, at(0.8));
  expect(on.onStretch).toHaveBeenCalledTimes(1);
  expect(on.onLetGo).not.toHaveBeenCalled();
  expect(handle.current?.endDrag()).toBe(false);
});

import { act, render, screen } from '@testing-library/react';
import { Component, type ReactNode, Suspense } from 'react';
import { expect, test, vi } from 'vitest';
import { lazyWithPreload } from './lazy';

class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? (
      <button type="button" onClick={() => this.setState({ failed: false })}>
        again
      </button>
    ) : (
      this.props.children
    );
  }
}

test('a download that failed is told once, and another try downloads again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const load = vi.fn(() => Promise.reject<() => ReactNode>(new Error('away')));
  const { Component: Screen, preload } = lazyWithPreload(load);
  preload();
  await act(async () => {
    render(
      <Boundary>
        <Suspense>
          <Screen />
        </Suspense>
      </Boundary>,
    );
  });
  expect(screen.getByRole('button')).toBeTruthy();
  expect(load).toHaveBeenCalledOnce();
  load.mockResolvedValue(() => <p>here</p>);
  preload();
  await act(async () => screen.getByRole('button').click());
  expect(screen.getByText('here')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(2);
});

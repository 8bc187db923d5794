import { type ComponentType, lazy } from 'react';

/** A screen whose code comes with its data: both are asked for when the route begins. */
export function lazyWithPreload<P extends object>(load: () => Promise<ComponentType<P>>) {
  let loading: Promise<{ default: ComponentType<P> }> | null = null;
  const once = () => {
    loading ??= load().then((c) => ({ default: c }));
    // A failed download is no answer for good.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  return { Component: lazy(once) as unknown as ComponentType<P>, preload: () => void once().catch(() => {}) };
}

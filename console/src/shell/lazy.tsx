import { type ComponentType, use } from 'react';

/** A screen whose code comes with its data: both are asked for when the route begins, and again after a failure. */
export function lazyWithPreload<P extends object>(load: () => Promise<ComponentType<P>>) {
  let loading: Promise<ComponentType<P>> | null = null;
  let hasFailed = false;
  const once = () => {
    loading ??= load().then(
      (component) => {
        // React reads it so, and waits for nothing that is here already.
        Object.assign(loading as object, { status: 'fulfilled', value: component });
        return component;
      },
      (error) => {
        hasFailed = true;
        throw error;
      },
    );
    return loading;
  };
  return {
    Component: function Screen(props: P) {
      const Loaded = use(once());
      return <Loaded {...props} />;
    },
    preload: () => {
      // Not earlier: what the failure is told by reads it here.
      if (hasFailed) loading = null;
      hasFailed = false;
      once().catch(() => {});
    },
  };
}

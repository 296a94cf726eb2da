export const bootstrap = () => new Promise<never>(() => undefined);
export const mount = bootstrap;
export const unmount = async () => undefined;

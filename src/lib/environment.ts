/** The environment of the process. Only inputs/ and run/ read it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The two keys as given. A key is undefined if its input is empty. */
export interface Keys {
  apiKey: string | undefined;
  appKey: string | undefined;
}

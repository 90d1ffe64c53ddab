/** Result of work that nobody can cancel from the command line. */
export async function uncancelled<Value>(work: Promise<Value | 'cancelled'>): Promise<Value> {
  const value = await work;
  if (value === 'cancelled') throw new Error('Work was cancelled though nobody asked');
  return value;
}

/** The privilege to ask about the schema and to open the explorer. */
export const EXPLORE = 'gateway/graph.explore';

/** Whether the text has the shape of an id: what has not is simply not there, and never reaches the database. */
export function isId(text: string): boolean { return SHAPE.test(text) }

const SHAPE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

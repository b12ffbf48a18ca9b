import { at } from '../paths.ts'

export const people = at('/people')
export const addPerson = at('/people/add')
export const person = at('/people/:person')
export const editPerson = at('/people/:person/edit')
export const invitePerson = at('/people/:person/invite')
export const appoint = at('/people/:person/appoint')
export const endRole = at('/roles/:appointment/end')

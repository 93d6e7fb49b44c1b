/** The native file says what it is with these two, in this order, before anything else. */
export const formatName = 'forecell'
export const formatVersion = 1

/** The program that fires requests, fetched by npx. */
export const cannon = 'autocannon@9.0.0'

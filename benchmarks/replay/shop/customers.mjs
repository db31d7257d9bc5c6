import { problem, required } from './client.mjs';

/** The accounts of customers: each is invited by the admin when their first invoice comes, and found again when they were before. */
export class Customers {
    #client;
    #names;
    #ids = new Map();

    constructor(client, names) {
        this.#client = client;
        this.#names = names;
        this.invited = 0;
        this.found = 0;
    }

    idOf(customer) {
        if (!this.#ids.has(customer)) {
            this.#ids.set(customer, this.#open(customer));
        }
        return this.#ids.get(customer);
    }

    async #open(customer) {
        const email = this.#names.email(customer);
        const answer = await this.#client.post('invite a customer', '/users', {
            email,
            displayName: this.#names.person(customer),
        });
        if (answer.status === 409 && problem(answer) === 'email-taken') {
            this.found++;
            return this.#find(email);
        }
        this.invited++;
        return required(answer, 201).id;
    }

    async #find(email) {
        const answer = await this.#client.get('find a customer', `/users?q=${encodeURIComponent(email)}`);
        const account = required(answer, 200).items.find((each) => each.email === email);
        if (!account) {
            throw new Error(`${email} is taken, and nobody's`);
        }
        return account.id;
    }
}

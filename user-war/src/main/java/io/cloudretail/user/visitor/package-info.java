/** Who knocks, as far as a request tells before anybody has logged in. */
package io.cloudretail.user.visitor;

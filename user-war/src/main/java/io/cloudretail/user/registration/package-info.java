/** Opening an account, and showing that its e-mail address is one's own. */
package io.cloudretail.user.registration;

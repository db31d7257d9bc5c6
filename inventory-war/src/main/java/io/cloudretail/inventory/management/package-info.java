/** What vendors and admins see and set of the stock they are responsible for: how much there is, and when it is low. */
package io.cloudretail.inventory.management;

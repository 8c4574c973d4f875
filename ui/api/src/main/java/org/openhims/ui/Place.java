// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

/**
 * Where a view stands.
 *
 * @param path without slashes at its ends, such as {@code lab/validation}; what follows it in the address goes to the view
 * @param title key of the text in the menu and in the browser's tab
 * @param icon one of {@link Icon}
 * @param order place in the menu, smaller first
 * @param permission needed to see it; null for everybody who has signed in
 * @param inMenu false for a view that others lead to
 */
public record Place(String path, String title, Icon icon, int order, String permission, boolean inMenu) {

    /** A view with a menu entry. */
    public static Place menu(String path, String title, Icon icon, int order, String permission) {
        return new Place(path, title, icon, order, permission, true);
    }

    /** A view that others lead to. */
    public static Place hidden(String path, String title, Icon icon, String permission) {
        return new Place(path, title, icon, 0, permission, false);
    }

    /** The id of the menu entry, such as {@code menu-lab-validation}. */
    public String menuId() {
        return "menu-" + path.replace('/', '-');
    }

    /** What follows this view's path in an address: empty for the view itself, null when the address is another view's. */
    public String rest(String address) {
        if (address.equals(path)) {
            return "";
        }
        return address.startsWith(path + '/') ? address.substring(path.length() + 1) : null;
    }
}

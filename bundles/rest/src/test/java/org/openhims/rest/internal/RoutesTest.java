// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.rest.internal.Routes.Route;

class RoutesTest {

    @Test
    void aResourceTellsItsRoutes() {
        List<Route> routes = Routes.of(Wards.class);
        assertTrue(routes.contains(new Route("get", "/wards", false, false, false)));
        assertTrue(routes.contains(new Route("post", "/wards", false, true, false)));
        assertTrue(routes.contains(new Route("get", "/wards/public", true, false, false)));
        assertTrue(routes.contains(new Route("post", "/wards/{name}/close", false, false, true)));
    }

    @Test
    void templatesMatchPaths() {
        Route route = new Route("get", "/wards/{id: \\d{2,3}}/beds/{bed}", false, false, false);
        assertTrue(route.pattern().matcher("/wards/17/beds/A.1").matches());
        assertTrue(route.pattern().matcher("/wards/17/beds/A/").matches());
        assertFalse(route.pattern().matcher("/wards/x/beds/A").matches());
        assertFalse(route.pattern().matcher("/wards/17/beds/A/B").matches());
        assertEquals("/wards/{id}/beds/{bed}", Routes.plain(route.template()));
    }

    @Test
    void awayIsWhatWasServedOnce() {
        Away away = new Away(() -> false);
        Route ward = new Route("get", "/wards/{id}", false, false, false);
        Route bed = new Route("get", "/beds", false, false, false);
        away.serving(List.of(ward, bed));
        assertFalse(away.isAway("/wards/1"));
        away.serving(List.of(bed));
        assertTrue(away.isAway("/wards/1"));
        assertFalse(away.isAway("/rooms/1"));
        away.serving(List.of(bed, ward));
        assertFalse(away.isAway("/wards/1"));
    }

    @Test
    void anyUnknownPathIsAwayWhileAWantedModuleDoesNotRun() {
        boolean[] incomplete = {true};
        Away away = new Away(() -> incomplete[0]);
        assertTrue(away.isAway("/wards/1"));
        incomplete[0] = false;
        assertFalse(away.isAway("/wards/1"));
    }

    @Test
    void aPermissionThatMayStillComeRefusesNobody() {
        boolean[] incomplete = {true};
        Away away = new Away(() -> incomplete[0]);
        assertTrue(away.isWithdrawn("ward.read"));
        away.declared(List.of("ward.read"));
        assertTrue(away.isWithdrawn("ward.read"), "let in a moment before it came");
        incomplete[0] = false;
        away.declared(List.of("ward.write"));
        assertFalse(away.isWithdrawn("ward.write"));
        assertFalse(away.isWithdrawn("nobody.knows"));
        assertFalse(away.isWithdrawn(null));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.openhims.platform.rest.Anonymous;
import org.openhims.platform.rest.RestResource;

/** Lies below the wards, from another module. */
@Path("wards/{name}/visitors")
public class Visitors implements RestResource {

    public record Visitor(String name) {
    }

    @GET
    @Anonymous
    public List<Visitor> list(@PathParam("name") String name) {
        return List.of(new Visitor(name));
    }

    @POST
    @Anonymous
    public Visitor come(Visitor visitor) {
        return visitor;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.Storeroom;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Products and stores over HTTP. */
@Path("pharmacy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pharmacy")
@Component(service = RestResource.class)
public final class CatalogueResource implements RestResource {

    private final PharmacyCatalogue catalogue;

    @Activate
    public CatalogueResource(@Reference PharmacyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Path("stores")
    @Operation(summary = "Read the stores", responses = @ApiResponse(responseCode = "200", description = "By code",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.STORES))))
    public Page<Storeroom> stores(@Context SecurityContext security) {
        return Page.all(catalogue.stores(Caller.of(security.getUserPrincipal())));
    }

    @PUT
    @Path("stores/{code}")
    @Operation(summary = "Set up a store or change its names", responses = @ApiResponse(responseCode = "200", description = "The store",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.STORE))))
    public Storeroom store(@Context SecurityContext security, @Parameter(example = "COUNTER") @PathParam("code") String code,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.STORE)))
            @NotNull Storeroom store) {
        return catalogue.store(Caller.of(security.getUserPrincipal()),
                new Storeroom(code, store.name(), store.nameHindi(), store.parent()));
    }

    @GET
    @Path("products")
    @Operation(summary = "Find products", responses = @ApiResponse(responseCode = "200", description = "By generic name; at most 200",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.PRODUCTS))))
    public Page<Product> products(@Context SecurityContext security, @Parameter(example = "para") @QueryParam("q") @DefaultValue("") String q) {
        return Page.all(catalogue.products(Caller.of(security.getUserPrincipal()), q));
    }

    @GET
    @Path("products/{code}")
    @Operation(summary = "Read a product", responses = @ApiResponse(responseCode = "200", description = "The product",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.PRODUCT))))
    public Product product(@Context SecurityContext security, @Parameter(example = "PARA-500") @PathParam("code") String code) {
        return catalogue.product(Caller.of(security.getUserPrincipal()), code);
    }

    @PUT
    @Path("products/{code}")
    @Operation(summary = "Set up a product or change it", responses = @ApiResponse(responseCode = "200", description = "The product",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.PRODUCT))))
    public Product product(@Context SecurityContext security, @Parameter(example = "PARA-500") @PathParam("code") String code,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.PRODUCT)))
            @NotNull Product product) {
        return catalogue.product(Caller.of(security.getUserPrincipal()), named(code, product));
    }

    /** The address says which. */
    private static Product named(String code, Product product) {
        if (product.code() != null && !product.code().equals(code)) {
            throw Problem.invalid("code", "value");
        }
        return new Product(code, product.drug(), product.generic(), product.strength(), product.form(), product.brand(), product.maker(),
                product.schedule(), product.ndps(), product.gstPercent(), product.pack(), product.minimum(), product.barcode());
    }
}

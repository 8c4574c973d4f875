// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.apache.cxf.jaxrs.JAXRSInvoker;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.Parameter;
import org.apache.cxf.jaxrs.model.ParameterType;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.openhims.platform.Problem;
import org.openhims.platform.rest.Created;
import org.openhims.rest.internal.problem.Violations;

/** Calls a resource's method with parameters that keep their constraints, whether or not the method says that they are to be valid. */
final class CheckingInvoker extends JAXRSInvoker {

    private final Validator validator;

    CheckingInvoker(Validator validator) {
        this.validator = validator;
    }

    @Override
    protected Object performInvocation(Exchange exchange, Object resource, Method method, Object[] params) throws Exception {
        check(exchange.get(OperationResourceInfo.class), resource, method, params);
        Object result = super.performInvocation(exchange, resource, method, params);
        if (method.isAnnotationPresent(Created.class)) {
            exchange.put(Message.RESPONSE_CODE, 201);
        }
        return result;
    }

    private void check(OperationResourceInfo operation, Object resource, Method method, Object[] params) {
        Set<ConstraintViolation<?>> broken = new HashSet<>(validator.forExecutables().validateParameters(resource, method, params));
        for (Parameter parameter : operation.getParameters()) {
            Object value = parameter.getType() == ParameterType.REQUEST_BODY ? params[parameter.getIndex()] : null;
            if (value != null && !method.getParameters()[parameter.getIndex()].isAnnotationPresent(Valid.class)) {
                broken.addAll(validator.validate(value));
            }
        }
        if (!broken.isEmpty()) {
            throw Problem.invalid(Violations.of(method, broken));
        }
    }
}
